/**
 * The regression of ml-regression that we use, from the package it takes it from: its kernels are ES modules, which jest
 * cannot require below Node 24.9.
 */
module.exports = { MultivariateLinearRegression: require('ml-regression-multivariate-linear') };
